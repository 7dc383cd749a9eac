import ProgramSupport
import Programs

await NodeProgram.run(.leader, arguments: Array(CommandLine.arguments.dropFirst())).end()
