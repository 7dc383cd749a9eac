"""Random schemas, of proto3 but for a file: every construct of the language, from a seed.

A schema is a dictionary of paths and texts. It is made in three steps, because a name can be written
in many ways and which of them mean the type depends on all names around: types first, then fields,
then text.
"""

import random
import re

from random_comments import sprinkled
from random_names import (
    AWKWARD_FIELDS, AWKWARD_TYPES, DECLARATIONS, KEYS, PACKABLE, SCALARS, WELL_KNOWN, WORDS)
from random_options import OptionMaker, legacy_file


def canonical(name):
    """What two names may not share within a message: their letters, without case and underscores."""
    return name.replace("_", "").lower()


class Scope:
    """The names within a message or a package."""

    def __init__(self):
        self.names = set()
        self.canonical = set()

    def claim(self, name):
        if name in self.names or canonical(name) in self.canonical:
            return False
        self.names.add(name)
        self.canonical.add(canonical(name))
        return True


class Type:
    def __init__(self, name, parent, file):
        self.name, self.parent, self.file = name, parent, file
        self.full_name = ".".join(filter(None, [parent.full_name if parent else file.package, name]))


class MessageType(Type):
    def __init__(self, name, parent, file):
        super().__init__(name, parent, file)
        self.messages, self.enums, self.lines, self.scope = [], [], [], Scope()


class EnumType(Type):
    def __init__(self, name, parent, file):
        super().__init__(name, parent, file)
        self.lines = []


class File:
    def __init__(self, path, package):
        self.path, self.package = path, package
        self.messages, self.enums, self.services, self.imports = [], [], [], []
        self.has_options = False


class SchemaMaker:
    """One schema. `swift_prefix` sets its types apart from those of other schemas in one module."""

    def __init__(self, seed, index, swift_prefix=None):
        self.random = random.Random(f"schema {seed} {index}")
        self.seed, self.index, self.swift_prefix = seed, index, swift_prefix
        self.files, self.top, self.symbols, self.counter = [], Scope(), set(), 0
        self.options = OptionMaker(self.random, index, swift_prefix) if self.chance(0.3) else None

    def make(self):
        for number in range(self.random.randint(1, 4)):
            self.files.append(self.make_file(number))
        for file in self.files:
            for message in self.all_messages(file.messages):
                self.add_fields(message)
        texts = {file.path: self.text(file) for file in self.files}
        if self.options:
            texts[self.options.path] = self.options.text
        if self.chance(0.4):
            texts[f"r{self.index}_legacy.proto"] = legacy_file(self.random, self.index, self.swift_prefix)
        if self.swift_prefix:
            return texts
        # Drawn apart, so that more comments do not change the schemas.
        comments = random.Random(f"comments {self.seed} {self.index}")
        return {path: sprinkled(comments, text) for path, text in texts.items()}

    # Types.

    def chance(self, probability):
        return self.random.random() < probability

    def fresh(self, words, scope):
        """A name that is nobody's in `scope`."""
        while True:
            name = self.random.choice(words)
            if scope.claim(name):
                return name
            self.counter += 1
            name = f"{self.random.choice(WORDS)}_{self.random.choice(WORDS)}{self.counter}"
            if words and words[0][0].isupper():
                name = "".join(part.capitalize() for part in name.split("_"))
            if scope.claim(name):
                return name

    def type_name(self, scope):
        capitalized = [word.capitalize() for word in WORDS]
        return self.fresh(AWKWARD_TYPES if self.chance(0.35) else capitalized, scope)

    def make_file(self, number):
        base = f"r{self.index}"
        package = self.random.choice([
            base, base, f"{base}.alpha", f"{base}.alpha.beta", f"{base}.v1.Upper_case"])
        folder = self.random.choice(["", "deep/", "deep/er/"])
        file = File(f"{folder}r{self.index}_file{number}.proto", package)
        parts = package.split(".")
        for count in range(1, len(parts) + 1):
            self.symbols.add(".".join(parts[:count]))
        earlier = self.files[:]
        self.random.shuffle(earlier)
        for other in earlier[:self.random.randint(0, len(earlier))]:
            file.imports.append((self.random.choice(["", "", "public "]), other))
        for path in WELL_KNOWN:
            if self.chance(0.4):
                file.imports.append(("", path))
        file.has_options = self.chance(0.4)
        for _ in range(self.random.randint(1, 5)):
            file.messages.append(self.make_message(None, file, self.top, depth=0))
        for _ in range(self.random.randint(0, 2)):
            file.enums.append(self.make_enum(None, file, self.top))
        return file

    def make_message(self, parent, file, scope, depth):
        message = MessageType(self.type_name(scope), parent, file)
        self.symbols.add(message.full_name)
        if depth < 3:
            for _ in range(self.random.choice([0, 0, 1, 2])):
                message.messages.append(self.make_message(message, file, message.scope, depth + 1))
        for _ in range(self.random.choice([0, 0, 0, 1])):
            message.enums.append(self.make_enum(message, file, message.scope))
        return message

    def make_enum(self, parent, file, scope):
        enum = EnumType(self.type_name(scope), parent, file)
        self.symbols.add(enum.full_name)
        outside = parent.full_name if parent else file.package
        prefix = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", enum.name).upper() + "_"
        if self.chance(0.3):
            self.counter += 1
            prefix = f"V{self.counter}_"
        numbers = [0]
        for _ in range(self.random.randint(0, 6)):
            numbers.append(self.random.choice([
                self.random.randint(1, 20), self.random.randint(-20, -1), 2**31 - 1, -2**31,
                self.random.randint(-2**31, 2**31 - 1)]))
        words = self.random.sample(WORDS, len(numbers))
        seen, has_alias = {}, False
        for word, value in zip(words, numbers):
            name = (prefix + word).upper()
            if value in seen:
                has_alias = True
                # Names of one number may differ in case only.
                if self.chance(0.3):
                    name = seen[value].lower()
            if not scope.names.isdisjoint({name}) or f"{outside}.{name}" in self.symbols:
                continue
            scope.names.add(name)
            self.symbols.add(f"{outside}.{name}")
            seen.setdefault(value, name)
            option = self.random.choice(["", "", "", " [deprecated = true]"])
            enum.lines.append(f"{name} = {self.number(value)}{option};")
        if has_alias:
            enum.lines.insert(0, "option allow_alias = true;")
        if self.chance(0.2):
            # Beside the values' numbers, which are drawn from elsewhere.
            enum.lines.append("reserved 1000 to 1010, 2000, -1000 to -999;")
            enum.lines.append('reserved "GONE", "LOST";')
            enum.lines = [line for line in enum.lines if not re.search(r"= (0x)?(2000|7d0|1000|3e8);", line)]
        return enum

    def number(self, value):
        """The number in one of the notations."""
        sign, value = ("-", -value) if value < 0 else ("", value)
        return sign + self.random.choice([str(value)] * 6 + [hex(value), f"0{value:o}" if value else "0"])

    def all_messages(self, messages):
        for message in messages:
            yield message
            yield from self.all_messages(message.messages)

    # Fields.

    def visible(self, file):
        """The file and what it imports, through public imports of others too; and well-known files."""
        files, paths, rest = [file], [], [imported for _, imported in file.imports]
        while rest:
            other = rest.pop()
            if isinstance(other, str):
                paths.append(other)
            elif other not in files:
                files.append(other)
                rest += [inner for kind, inner in other.imports if kind == "public "]
        return files, paths

    def candidates(self, file):
        """The full names of messages and enums that the file may use."""
        files, paths = self.visible(file)
        messages, enums = [], []
        for other in files:
            everything = list(self.all_messages(other.messages))
            messages += [message.full_name for message in everything]
            enums += [enum.full_name for enum in other.enums]
            enums += [enum.full_name for message in everything for enum in message.enums]
        for path in paths:
            for name in WELL_KNOWN[path]:
                (enums if name == "NullValue" else messages).append(f"google.protobuf.{name}")
        return messages, enums

    def reference(self, target, scope):
        """The type's name as code in `scope` may write it."""
        names = [f".{target}"]
        parts = target.split(".")
        for start in range(len(parts)):
            first = parts[start]
            expected = ".".join(parts[:start + 1])
            around = scope.split(".")
            while True:
                name = ".".join(around + [first])
                if name in self.symbols or not around:
                    break
                around.pop()
            if first not in DECLARATIONS and name == expected and (
                    name in self.symbols or target.startswith("google.protobuf")):
                names.append(".".join(parts[start:]))
        return self.random.choice(names)

    def add_fields(self, message):
        messages, enums = self.candidates(message.file)
        # A field's name hides types: claim all of them before any is referred to.
        plans, used, json_names = [], set(), set()
        for _ in range(self.random.choice([0, 1, 2, 4, 8, 16])):
            words = AWKWARD_FIELDS if self.chance(0.4) else [
                f"{first}_{second}" for first in WORDS for second in WORDS]
            plans.append(self.fresh(words, message.scope))
        for name in plans:
            self.symbols.add(f"{message.full_name}.{name}")
        oneof_left, oneof = 0, None
        for position, name in enumerate(plans):
            number = self.field_number(used)
            kind = self.random.random()
            if oneof_left == 0 and oneof is None and len(plans) - position > 2 and kind < 0.15:
                oneof, oneof_left = self.fresh(AWKWARD_FIELDS, message.scope), self.random.randint(1, 3)
                self.symbols.add(f"{message.full_name}.{oneof}")
                message.lines.append(f"oneof {oneof} {{")
            options = self.field_options(name, json_names)
            if oneof_left > 0:
                type_name = self.value_type(messages, enums, message)
                message.lines.append(f"  {type_name} {name} = {self.number(number)}{self.render(options)};")
                oneof_left -= 1
                if oneof_left == 0:
                    message.lines.append("}")
                    oneof = None
                continue
            if kind > 0.82:
                key = self.random.choice(KEYS)
                value = self.value_type(messages, enums, message)
                type_name, label = f"map<{key}, {value}>", ""
            else:
                type_name = self.value_type(messages, enums, message)
                label = self.random.choice(["", "", "optional ", "repeated "])
                is_packable = type_name in PACKABLE
                if label == "repeated " and is_packable and self.chance(0.4):
                    options.append(f"packed = {self.random.choice(['true', 'false'])}")
            message.lines.append(
                f"{label}{type_name} {name} = {self.number(number)}{self.render(options)};")
        if oneof_left > 0:
            message.lines.append("}")
        self.add_reserved(message, used)

    def value_type(self, messages, enums, message):
        kind = self.random.random()
        if kind < 0.25 and messages:
            return self.reference(self.random.choice(messages), message.full_name)
        if kind < 0.4 and enums:
            return self.reference(self.random.choice(enums), message.full_name)
        return self.random.choice(SCALARS)

    def field_number(self, used):
        while True:
            number = self.random.choice([
                self.random.randint(1, 30), self.random.randint(1, 30), self.random.randint(1, 3000),
                self.random.randint(1, 2**29 - 1), 2**29 - 1, 15, 16, 2047, 2048])
            if number not in used and not 19000 <= number <= 19999 and not 5000 <= number <= 5999:
                used.add(number)
                return number

    def field_options(self, name, json_names):
        options = []
        if self.chance(0.08):
            self.counter += 1
            json_name = self.random.choice(["odd name", "ÜmLaut", "with_underscore", "quo\\\"te"])
            options.append(f'json_name = "{json_name}{self.counter}"')
        if self.chance(0.08):
            options.append("deprecated = true")
        if self.options and self.chance(0.2):
            options += self.options.field()
        return options

    def render(self, options):
        return f" [{', '.join(options)}]" if options else ""

    def add_reserved(self, message, used):
        if self.chance(0.2):
            message.lines.append("reserved 5000, 5010 to 5020;")
        if self.chance(0.2):
            message.lines.append('reserved "gone_field", "lost";')
        if used and self.chance(0.1) and max(used) < 2**28:
            message.lines.append(f"reserved {max(max(used), 6000) + 1} to max;")

    # Text.

    def comment(self):
        return self.random.choice(["", "", "", "", "// A line.\n", "/* A block. */\n",
                                   "// Two\n// lines with \"quotes\" and \\.\n", "// Detached.\n\n"])

    def text(self, file):
        lines = [self.comment() + 'syntax = "proto3";', "", f"package {file.package};", ""]
        for kind, imported in file.imports:
            lines.append(f'import {kind}"{imported if isinstance(imported, str) else imported.path}";')
        if self.options:
            lines.append(f'import "{self.options.path}";')
            lines.append(self.options.statement("file_note", "file_detail"))
        if self.swift_prefix:
            lines.append(f'option swift_prefix = "{self.swift_prefix}";')
        if file.has_options:
            lines += self.random.sample([
                'option java_package = "org.example";', "option java_multiple_files = true;",
                "option optimize_for = CODE_SIZE;", 'option go_package = "example.org/x";',
                "option cc_enable_arenas = false;", 'option objc_class_prefix = "XY";',
                "option deprecated = true;"], 3)
        for enum in file.enums:
            lines += self.enum_text(enum)
        for message in file.messages:
            lines += self.message_text(message)
        if self.chance(0.4):
            lines += self.service_text(file)
        return "\n".join(lines) + "\n"

    def enum_text(self, enum):
        lines = [f"{self.comment()}enum {enum.name} {{"]
        if self.options and self.chance(0.3):
            lines.append("  " + self.options.statement("enum_flag"))
        return lines + [f"  {self.comment()}{line}" for line in enum.lines] + ["}"]

    def message_text(self, message):
        lines = [f"{self.comment()}message {message.name} {{"]
        if self.chance(0.05):
            lines.append("  option deprecated = true;")
        if self.options and self.chance(0.3):
            lines.append("  " + self.options.statement("message_note", "levels"))
        inner = [self.message_text(nested) for nested in message.messages]
        inner += [self.enum_text(nested) for nested in message.enums]
        fields = [f"{self.comment()}{line}" for line in message.lines]
        blocks = [fields] + inner
        self.random.shuffle(blocks)
        for block in blocks:
            lines += [f"  {line}" for line in block]
        return lines + ["}"]

    def service_text(self, file):
        messages, _ = self.candidates(file)
        name = self.fresh(["Catalog", "Ledger", "Registry", "Beacon"], self.top)
        lines = [f"{self.comment()}service {name} {{"]
        scope_name, scope = f"{file.package}.{name}", Scope()
        self.symbols.add(scope_name)
        words = [word.capitalize() for word in WORDS]
        methods = [self.fresh(words, scope) for _ in range(self.random.randint(0, 4))]
        self.symbols.update(f"{scope_name}.{method}" for method in methods)
        if self.options:
            lines.append("  " + self.options.statement("service_note"))
        for method in methods:
            request, response = (
                self.random.choice(["", "stream "]) + self.reference(self.random.choice(messages), scope_name)
                for _ in range(2))
            body = self.random.choice([
                ";", ";", " {}", " { option deprecated = true; }",
                f" {{ {self.options.statement('method_detail')} }}" if self.options else ";",
                " { option idempotency_level = NO_SIDE_EFFECTS; }"])
            lines.append(f"  {self.comment()}rpc {method}({request}) returns ({response}){body}")
        return lines + ["}"]
