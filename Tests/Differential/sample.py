"""The sample that is kept in the repository: two random schemas, the Swift code of them, and what
protobuf makes of some random messages. `swift test` compares Reign with it."""

import json
import shutil
import subprocess

import google.protobuf
from google.protobuf import json_format

SEED, INDICES, MESSAGES, BYTES_MAX = 3, [1, 4], 60, 300


def write_sample(target, codegen, make_schema, make_message, encoded, swift_messages):
    """Writes the schemas, the code and the fixtures into the folder `target`."""
    shutil.rmtree(target / "Schema", ignore_errors=True)
    schemas = [make_schema(SEED, index) for index in INDICES]
    for schema in schemas:
        for path, text in schema.files.items():
            copy = target / "Schema" / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(text)
    generated = target / "Generated"
    subprocess.run([codegen, "--schema", target / "Schema", "--output", generated,
                    "--visibility", "package", "--messages-only"], check=True, stderr=subprocess.DEVNULL)
    names = [name for file in sorted(generated.glob("*.swift")) for name in swift_messages(file.read_text())]
    lines = []
    for schema in schemas:
        for number in range(MESSAGES):
            message, _ = make_message(SEED, schema, number)
            data = encoded(message)
            if not 0 < len(data) <= BYTES_MAX:
                continue
            text = json_format.MessageToJson(message, descriptor_pool=schema.pool, ensure_ascii=True)
            try:
                parsed = json_format.Parse(text, schema.classes[message.DESCRIPTOR.full_name](),
                                           descriptor_pool=schema.pool)
            except json_format.ParseError:
                # It does not read the greatest float that it writes.
                continue
            text = json.dumps(json.loads(text), separators=(",", ":"))
            lines.append(" | ".join([message.DESCRIPTOR.full_name, data.hex(), encoded(parsed).hex() or "-", text]))
    sets = [f"  ({json.dumps(sorted(schema.files))},\n   {json.dumps(schema.protoc().hex())})" for schema in schemas]
    (target / "SampleFixtures.swift").write_text("\n".join([
        "// swift-format-ignore-file", "//",
        f"// Written by Scripts/differential.sh --write-sample with Python protobuf {google.protobuf.__version__}.",
        "import ProtobufCodec", "",
        "/// The generated types of the sample's messages.",
        "let sampleTypes: [any Message.Type] = [", *[f"  {name}.self," for name in names], "]", "",
        "/// Each schema's files, and its serialized `FileDescriptorSet` in hexadecimal, as protoc writes it.",
        "let sampleDescriptorSets: [(files: [String], set: String)] = [", ",\n".join(sets), "]", "",
        "/// Each line: message type | bytes | the bytes that its JSON stands for | JSON.",
        'let sampleMessages = #"""', *lines, '"""#', ""]))
