import SystemIO

/// The file `cluster.log` beside the nodes' data, in which their log lines are kept. It is there to be
/// read when something went wrong, and is not synced.
final class ClusterLog {
  private let file: LocalFile
  private var end: UInt64

  init(directory: String) throws(SystemError) {
    let files = LocalFileSystem()
    let path = "\(directory)/cluster.log"
    try files.createDirectory(directory)
    if try files.list(directory).contains("cluster.log") {
      file = try files.open(path)
    } else {
      file = try files.create(path)
    }
    end = try file.size()
  }

  /// A line that cannot be written is lost: a full disk must not end the cluster's menu.
  func append(_ line: String) {
    let bytes = Array(line.utf8)
    guard (try? file.write(bytes, at: end)) != nil else { return }
    end += UInt64(bytes.count)
  }
}
