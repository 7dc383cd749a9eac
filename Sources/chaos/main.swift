import ProgramSupport

ProgramEntry.run("chaos") { arguments in ChaosProgram.run(arguments: arguments) }
