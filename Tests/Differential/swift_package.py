"""The Swift package with the driver and the generated code of the schemas."""

import pathlib
import re
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def build(schemas, folder, codegen):
    """Builds the driver with the generated code of the schemas that it has types of."""
    package = folder / "package"
    shutil.rmtree(package / "driver", ignore_errors=True)
    shutil.copytree(HERE / "driver", package / "driver")
    shutil.copy(HERE.parent / "Conformance" / "testee" / "Pipe.swift", package / "driver")
    (package / "Package.swift").write_text(
        (HERE / "Package.swift").read_text().replace("../..", str(ROOT)))
    names = []
    for schema in schemas:
        output = package / "driver" / f"Schema{schema.index}"
        run = subprocess.run(
            [codegen, "--schema", schema.folder, "--output", output, "--visibility", "internal",
             "--messages-only", "--bytes", "slices" if schema.index % 3 == 2 else "arrays"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if run.returncode != 0:
            errors = "\n".join(line for line in run.stderr.splitlines() if "error" in line)
            raise SystemExit(f"codegen refuses {schema.folder}:\n{errors}")
        for file in sorted(output.glob("*.swift")):
            names += swift_messages(file.read_text())
    (package / "driver" / "Types.swift").write_text(
        "import ProtobufCodec\n\nlet messageTypes: [any Message.Type] = [\n"
        + "".join(f"  {name}.self,\n" for name in names) + "]\n")
    command = ["swift", "build", "--package-path", package]
    subprocess.run(command, check=True)
    output = subprocess.run(command + ["--show-bin-path"], check=True, stdout=subprocess.PIPE, text=True)
    return pathlib.Path(output.stdout.strip()) / "driver"


def swift_messages(text):
    """The messages of a generated file by their Swift names, the types around them included."""
    around = []
    for line in text.splitlines():
        match = re.match(r"( *)(?:public |package |indirect )*(struct|enum|extension) ([\w.`]+)", line)
        if match:
            around = around[:len(match[1]) // 2] + [match[3]]
            if match[2] == "struct" and re.search(r": (ProtobufCodec\.)?Message(WithRequiredFields)?\b", line):
                yield ".".join(around)
