import SystemIO

/// The file `cluster.log` beside the nodes' data, in which their log lines are kept. It is there to be
/// read when something went wrong, and is not synced. Clusters with different ports may share it.
final class ClusterLog {
  /// So much is kept in the file, and so much at most in its predecessor, `cluster.log.1`.
  static let bytesMax: UInt64 = 16 << 20

  private let file: AppendedFile

  init(directory: String) throws(SystemError) {
    try LocalFileSystem().createDirectory(directory)
    file = try AppendedFile(path: "\(directory)/cluster.log", bytesMax: Self.bytesMax)
  }

  /// A line that cannot be written is lost: a full disk must not end the cluster's menu.
  func append(_ line: String) {
    try? file.append(Array(line.utf8))
  }
}
