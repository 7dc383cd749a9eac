/// What a crash leaves of what was written and not synced.
package enum PowerLoss: String, Hashable, Sendable, CaseIterable {
  /// Only the process has ended. The next one sees everything, and still it is not on disk.
  case processOnly = "process"
  /// Everything happens to be on disk.
  case kept
  /// Nothing of it is.
  case lost
  /// Some sectors of some writes are.
  case torn
  /// Worse than disks promise: some pieces of sectors are.
  case shredded
  /// Everything of some files, and nothing of the others.
  case uneven

  private var pieceByteCount: Int { self == .shredded ? 16 : 512 }

  /// Does again what is left of a change.
  func settle(_ change: FileImage.Redo, in bytes: inout [UInt8], _ dice: inout ChanceSequence) {
    switch self {
    case .processOnly, .lost, .uneven: break
    case .kept: FileImage.apply(change, to: &bytes)
    case .torn, .shredded:
      guard case .write(let offset, let new) = change else {
        if dice.happens(percent: 50) { FileImage.apply(change, to: &bytes) }
        return
      }
      var start = 0
      while start < new.count {
        let boundary = (offset + start) / pieceByteCount * pieceByteCount + pieceByteCount
        let end = min(new.count, boundary - offset)
        if dice.happens(percent: 50) {
          FileImage.apply(
            .write(offset: offset + start, bytes: Array(new[start..<end])), to: &bytes)
        }
        start = end
      }
    }
  }
}
