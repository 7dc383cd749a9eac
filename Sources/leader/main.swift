import ProgramSupport
import Programs

ProgramEntry.run("leader") { arguments in await NodeProgram.run(.leader, arguments: arguments) }
