import ProgramSupport

InspectProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
