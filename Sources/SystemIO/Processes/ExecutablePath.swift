import Glibc

/// Where this program's file is, for finding the programs beside it.
package enum ExecutablePath {
  /// The path of the executable that this process runs, however it was called.
  package static func ofThisProcess() throws(SystemError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw .last("readlink", "/proc/self/exe") }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
