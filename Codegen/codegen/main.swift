import Foundation
import SchemaCompiler

exit(Program(arguments: Array(CommandLine.arguments.dropFirst())).run())
