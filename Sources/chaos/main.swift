import ProgramSupport

ChaosProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
