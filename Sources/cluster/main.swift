import ProgramSupport
import Programs

ProgramEntry.run("cluster") { arguments in await ClusterProgram.run(arguments: arguments) }
