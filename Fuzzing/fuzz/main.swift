import ProgramSupport

FuzzProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
