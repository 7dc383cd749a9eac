import ProgramSupport
import Programs

await ClientProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
