import ProgramSupport
import Simulation

ProgramEntry.run("simulate") { arguments in SimulateProgram.run(arguments: arguments) }
