import ProgramSupport

ProgramEntry.run("fuzz") { arguments in FuzzProgram.run(arguments: arguments) }
