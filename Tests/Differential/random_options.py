"""The parts of random schemas that only descriptors show: custom options, and files of proto2."""

DECLARATIONS = """\
syntax = "proto3";
package {package};
import "google/protobuf/descriptor.proto";
{prefix}
enum Level {{ LOW = 0; HIGH = 7; DEEP = -3; }}
message Detail {{
  int32 number = 1;
  string text = 2;
  repeated Detail parts = 3;
  map<string, int32> scores = 4;
  Level level = 5;
  repeated double ratios = 6;
  oneof either {{ bool flag = 7; bytes blob = 8; }}
}}
extend google.protobuf.FileOptions {{ string file_note = 50001; Detail file_detail = 50002; }}
extend google.protobuf.MessageOptions {{ string message_note = 50001; repeated Level levels = 50003; }}
extend google.protobuf.FieldOptions {{
  string note = 50001;
  repeated int32 marks = 50002;
  Detail detail = 50003;
  Level level = 50004;
  double ratio = 50005;
  float share = 50006;
  bytes blob = 50007;
  bool flag = 50008;
  sint64 signed = 50009;
  fixed64 wide = 50010;
  repeated Detail details = 50011;
}}
extend google.protobuf.EnumOptions {{ optional bool enum_flag = 50001; }}
extend google.protobuf.EnumValueOptions {{ uint32 weight = 50001; }}
extend google.protobuf.OneofOptions {{ string oneof_note = 50001; }}
extend google.protobuf.ServiceOptions {{ string service_note = 50001; }}
extend google.protobuf.MethodOptions {{ Detail method_detail = 50001; }}
"""

TEXTS = ['"plain"', '"two " "parts"', "'single \"quoted\"'", r'"\n\t\\\"\'"', r'"\x41\102\u00e9"', '"ünï"', '""']
BLOBS = [r'"\x00\xff\200"', '"text"', r'"\n"']
DETAILS = [
    "{ }", "{ number: 5 }", '{ number: -5, text: "a" "b"; level: HIGH }',
    '{ parts { number: 1 } parts { parts { text: "deep" } } }', "{ parts: [{ number: 1 }, { flag: true }] }",
    '{ scores { key: "b" value: 2 } scores { key: "a" value: 1 } }', "{ ratios: [1.5, -inf, 1e10] }",
    r'{ blob: "\001" }', "{ number: 0x10, level: DEEP }", "{ parts < number: 1 >, }"]


class OptionMaker:
    """Custom options of one schema; they are declared in a file of its own."""

    def __init__(self, random, index, swift_prefix):
        self.random, self.path, self.package = random, f"r{index}_options.proto", f"r{index}.options"
        prefix = f'option swift_prefix = "{swift_prefix}";' if swift_prefix else ""
        self.text = DECLARATIONS.format(package=self.package, prefix=prefix)

    def name(self, name):
        return f"({self.random.choice(['', '.'])}{self.package}.{name})"

    def field(self):
        """Some options of a field, each as it stands in brackets."""
        choose, name = self.random.choice, self.name
        return self.random.sample([
            f"{name('note')} = {choose(TEXTS)}",
            f"{name('marks')} = 1, {name('marks')} = -2",
            f"{name('detail')} = {choose(DETAILS)}",
            f"{name('level')} = {choose(['LOW', 'HIGH', 'DEEP'])}",
            f"{name('ratio')} = {choose(['1.5', '-0.25', '3', 'inf', '-inf', 'nan', '1e300', '1e-7'])}",
            f"{name('share')} = {choose(['0.1', '-2', '1e10', 'inf'])}",
            f"{name('blob')} = {choose(BLOBS)}",
            f"{name('flag')} = {choose(['true', 'false'])}",
            f"{name('signed')} = {choose(['-9223372036854775808', '5', '0x7f'])}",
            f"{name('wide')} = {choose(['18446744073709551615', '0'])}",
            f"{name('details')} = {choose(DETAILS)}, {name('details')} = {choose(DETAILS)}",
        ], self.random.choice([1, 1, 2, 4]))

    def statement(self, *names):
        """`option …;` with one of the names."""
        name = self.random.choice(names)
        if name.endswith("detail"):
            if self.random.random() < 0.4:
                return f"option {self.name(name)}.number = 3; option {self.name(name)}.text = \"x\";"
            return f"option {self.name(name)} = {self.random.choice(DETAILS)};"
        if name == "levels":
            return f"option {self.name(name)} = HIGH; option {self.name(name)} = LOW;"
        if name == "enum_flag":
            return f"option {self.name(name)} = true;"
        return f"option {self.name(name)} = {self.random.choice(TEXTS)};"


def legacy_file(random, index, swift_prefix):
    """A file of proto2: what only such files have."""
    defaults = {
        "int32": ["-7", "0x1F", "017", "0"], "uint64": ["18446744073709551615"], "sint32": ["-1"],
        "float": ["1.5", "inf", "-inf", "nan", "1e-10", "16777217", "3.4028235e38"],
        "double": ["0.1", "-0", "1e300", "123456789012345678", "inf"], "bool": ["true", "false"],
        "string": TEXTS, "bytes": BLOBS, "Kind": ["FIRST", "SECOND"], "fixed64": ["5"]}
    number, fields = 1, []
    for type_name in random.sample(sorted(defaults), 7):
        label = random.choice(["optional", "optional", "required", "repeated"])
        options = []
        if label != "repeated" and random.random() < 0.7:
            options.append(f"default = {random.choice(defaults[type_name])}")
        if label == "repeated" and type_name not in ("string", "bytes") and random.random() < 0.5:
            options.append("packed = true")
        text = f" [{', '.join(options)}]" if options else ""
        fields.append(f"  {label} {type_name} field{number} = {number}{text};")
        number += 1
    return f"""\
syntax = "proto2";
package r{index}.legacy;
{f'option swift_prefix = "{swift_prefix}";' if swift_prefix else ""}
enum Kind {{ FIRST = 1; SECOND = 2; }}
message Old {{
{chr(10).join(fields)}
  {random.choice(['optional', 'repeated', 'required'])} group Bunch = 50 {{
    optional int32 inner = 1;
    optional group Smaller = 2 {{ required bool flag = 1; }}
  }}
  map<string, Old> olds_by_name = 51;
  oneof one {{ string a = 52; group Choice = 53 {{ optional int32 b = 1; }} }}
  extensions 100 to 199, 500;
  extensions 1000 to max;
  extend Old {{ optional string inside = 100; repeated Old olds = 101; }}
  reserved 60 to 69;
}}
extend Old {{
  optional Kind kind = 150 [default = SECOND];
  repeated int64 numbers = 151 [packed = true];
  optional group Extra = 152 {{ optional Old old = 1; }}
}}
message OldSet {{
  option message_set_wire_format = true;
  extensions 4 to max;
}}
message Item {{ extend OldSet {{ optional Item item = 10; }} }}
"""
