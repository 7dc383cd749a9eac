import ProgramSupport
import Simulation

SimulateProgram.run(arguments: Array(CommandLine.arguments.dropFirst())).end()
