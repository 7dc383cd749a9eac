import ProgramSupport
import Programs

await ClusterProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
