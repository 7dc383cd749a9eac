import ProgramSupport
import Programs

ProgramEntry.run("follower") { arguments in await NodeProgram.run(.follower, arguments: arguments) }
