import ProtobufCodec
import ProtobufReflection

/// The files of Schemas/ and what they import, as the reference compiler describes them.
enum Schemas {
  static let files: [FileDescriptor] = {
    do throws(DescriptorError) {
      return try FileDescriptor.files(inSet: serialized)
    } catch {
      preconditionFailure("the fixture is not a set of usable files: \(error)")
    }
  }()

  static let serialized: [UInt8] = {
    let digits = schemaSet.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }()

  static func file(_ path: String) -> FileDescriptor {
    guard let file = files.first(where: { $0.path == path }) else {
      preconditionFailure("the fixture has no file \(path)")
    }
    return file
  }

  /// A message of any of the files by its full name.
  static func message(_ fullName: String) -> MessageDescriptor {
    guard let message = files.lazy.compactMap({ $0.message(named: fullName) }).first else {
      preconditionFailure("the fixture has no message \(fullName)")
    }
    return message
  }
}
