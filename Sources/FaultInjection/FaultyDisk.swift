import Glibc
package import SystemIO

/// Trouble between one program and its disk: syncs that hang or fail.
///
/// A library that is loaded into the program before all others, `Scripts/faulty-disk.c`, looks into a
/// file at every sync for what is to become of it.
package struct FaultyDisk: Sendable {
  /// What the library is called, beside the programs.
  package static let libraryName = "faulty-disk.so"

  private let library: String
  /// The file that says how the disk is; well without it.
  private let control: String

  package init(library: String, control: String) {
    self.library = library
    self.control = control
  }

  /// What the program must find in its environment.
  package var environment: [String: String] {
    ["LD_PRELOAD": library, "FAULTY_DISK": control]
  }

  /// From now on syncs hang, until the disk is healed.
  package func hang() throws(SystemError) { try say("h") }

  /// From now on syncs fail, as those of a broken disk.
  package func fail() throws(SystemError) {
    unlink(mark)
    try say("f")
  }

  package func heal() { unlink(control) }

  /// Whether a sync has failed since `fail`.
  package var hasFailed: Bool { access(mark, F_OK) == 0 }

  private var mark: String { "\(control).failed" }

  private func say(_ word: String) throws(SystemError) {
    let files = LocalFileSystem()
    let draft = "\(control).new"
    unlink(draft)
    try files.create(draft).write(Array(word.utf8), at: 0)
    // At once, so that nobody reads half of it.
    try files.rename(draft, to: control)
  }
}
