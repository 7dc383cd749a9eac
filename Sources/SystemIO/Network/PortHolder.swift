import Glibc

/// The process that listens on a port, as far as `/proc` tells the present user.
struct PortHolder: CustomStringConvertible {
  let processID: Int
  /// The program's short name; `nil` when it has ended meanwhile.
  let name: String?

  var description: String {
    name.map { "held by process \(processID), \($0)" } ?? "held by process \(processID)"
  }

  static func find(port: UInt16) -> PortHolder? {
    guard let inode = listenerInode(port: port) else { return nil }
    let link = "socket:[\(inode)]"
    for process in names(in: "/proc") {
      guard let processID = Int(process) else { continue }
      let descriptors = "/proc/\(process)/fd"
      guard names(in: descriptors).contains(where: { target(of: "\(descriptors)/\($0)") == link })
      else { continue }
      let name = text(of: "/proc/\(process)/comm")?.split(separator: "\n").first
      return PortHolder(processID: processID, name: name.map(String.init))
    }
    return nil
  }

  /// The number of the socket that listens on `port`. A line of the table reads
  /// `0: 0100007F:C383 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 91442 …`.
  private static func listenerInode(port: UInt16) -> Substring? {
    let listening = "0A"
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
      for line in (text(of: table) ?? "").split(separator: "\n").dropFirst() {
        let fields = line.split(separator: " ")
        guard fields.count > 9, fields[3] == listening,
          let portText = fields[1].split(separator: ":").last,
          UInt16(portText, radix: 16) == port
        else { continue }
        return fields[9]
      }
    }
    return nil
  }

  private static func names(in directory: String) -> [String] {
    // What ends meanwhile, or belongs to somebody else, has no names to tell.
    (try? LocalFileSystem().list(directory)) ?? []
  }

  private static func target(of link: String) -> String? {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { bytes in
      guard let start = bytes.baseAddress else { return nil }
      let count = readlink(link, start, bytes.count)
      guard count > 0 else { return nil }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case .bytes(let count) = try? Socket.read(descriptor, into: &buffer) {
      bytes.append(contentsOf: buffer[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
