/// The command line of this process as its bytes, which need not be text.
package enum ProcessArguments {
  /// Without the program's name.
  package static var all: [[UInt8]] {
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
      .dropFirst().map { argument in
        guard var next = argument else { return [] }
        var bytes: [UInt8] = []
        while next.pointee != 0 {
          bytes.append(UInt8(bitPattern: next.pointee))
          next += 1
        }
        return bytes
      }
  }
}
