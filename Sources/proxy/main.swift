import ProgramSupport
import Programs

ProgramEntry.run("proxy") { arguments in ProxyProgram.run(arguments: arguments) }
