import SystemIO

/// How long this machine takes to append a small record to a file and sync it: below this no write
/// that is durable can be answered.
enum DiskProbe {
  static func measure(directory: String, count: Int = 300) throws(SystemError) -> Distribution {
    let files = LocalFileSystem()
    try files.createDirectory(directory)
    let path = "\(directory)/disk-probe"
    let file = try files.create(path)
    let record = [UInt8](repeating: 0x72, count: 160)
    var times: [UInt64] = []
    for number in 0..<count {
      let start = EventLoop.monotonicNow()
      try file.write(record, at: UInt64(number * record.count))
      try file.synchronize()
      times.append(EventLoop.monotonicNow() - start)
    }
    try files.remove(path)
    return Distribution(times)
  }
}
