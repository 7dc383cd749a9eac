import ProgramSupport

CodecBenchmarkProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
