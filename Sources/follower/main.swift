import ProgramSupport
import Programs

await NodeProgram.run(.follower, arguments: Array(CommandLine.arguments.dropFirst())).end()
