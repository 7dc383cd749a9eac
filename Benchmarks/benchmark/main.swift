import ProgramSupport

BenchmarkProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
