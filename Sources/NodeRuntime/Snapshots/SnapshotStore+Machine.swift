import KeyValueStore
import RaftCore
import RaftStorage
import SystemIO

/// Why a snapshot's file does not give a machine.
enum SnapshotReadingError: Error, CustomStringConvertible {
  case storage(StorageError)
  /// The file is intact, and what is in it cannot be understood.
  case format(SnapshotFormatError)

  var description: String {
    switch self {
    case .storage(let error): error.description
    case .format(let error): error.description
    }
  }
}

extension SnapshotStore {
  /// Reads the machine in a complete snapshot, a piece at a time.
  func machine(
    of id: EntryID, limits: KeyValueLimits
  ) throws(SnapshotReadingError) -> KeyValueMachine {
    var reader: SnapshotFileReader<Files.File>
    do throws(StorageError) {
      reader = try open(id)
    } catch {
      throw .storage(error)
    }
    return try reader.readMachine(limits: limits)
  }
}

extension SnapshotFileReader {
  /// Reads all that is left of the file as a machine, a block at a time.
  mutating func readMachine(limits: KeyValueLimits) throws(SnapshotReadingError) -> KeyValueMachine
  {
    var decoder = KeyValueSnapshotDecoder(limits: limits, last: metadata.last.index)
    do {
      while let piece = try next(byteCountMax: .max) { try decoder.append(piece) }
      return try decoder.finish()
    } catch let error as StorageError {
      throw .storage(error)
    } catch let error as SnapshotFormatError {
      throw .format(error)
    } catch {
      preconditionFailure("reading snapshot \(metadata.last) failed with \(error)")
    }
  }
}
