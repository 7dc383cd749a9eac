import ProgramSupport
import Programs

ProgramEntry.run("client") { arguments in await ClientProgram.run(arguments: arguments) }
