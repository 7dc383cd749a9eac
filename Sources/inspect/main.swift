import ProgramSupport

ProgramEntry.run("inspect") { arguments in InspectProgram.run(arguments: arguments) }
