import Foundation

// Keeps contacts in a file of protobuf's binary format, and shows them as text or JSON.
do {
  try Program(arguments: Array(CommandLine.arguments.dropFirst())).run()
} catch {
  FileHandle.standardError.write(Data("contacts: \(error)\n".utf8))
  exit(1)
}
