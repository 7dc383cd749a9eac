import ProgramSupport

ProgramEntry.run("benchmark") { arguments in BenchmarkProgram.run(arguments: arguments) }
