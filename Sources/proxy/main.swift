import ProgramSupport
import Programs

ProxyProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
