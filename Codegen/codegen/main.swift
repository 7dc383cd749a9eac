import Foundation
import SchemaCompiler

// A standard descriptor that is closed would be given to the first file that is written, and what is printed
// would go there. Opened the wrong way round, reading it and writing to it fail as they did.
for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
where fcntl(descriptor, F_GETFD) == -1 {
  _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
}

let code = Program(arguments: Array(CommandLine.arguments.dropFirst())).run()
// What was printed may not have arrived.
exit(fflush(nil) == 0 ? code : max(code, Program.Status.files.rawValue))
