import ProgramSupport

ProgramEntry.run("codec-benchmark") { arguments in CodecBenchmarkProgram.run(arguments: arguments) }
