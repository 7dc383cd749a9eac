import Glibc

/// A file that always holds the input at hand.
///
/// It is mapped into memory, so that the kernel has its bytes however the program ends: an input that
/// stops the program can be read from it. That is the reason for the pointer, which is used here
/// only.
final class CurrentInput {
  private static let byteCountMax = 1 << 16

  private let memory: UnsafeMutableRawPointer

  init(path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0, ftruncate(descriptor, off_t(Self.byteCountMax)) == 0 else {
      throw Mistake("cannot write \(path)")
    }
    defer { close(descriptor) }
    let mapped = mmap(nil, Self.byteCountMax, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else { throw Mistake("cannot map \(path)") }
    memory = mapped
  }

  deinit {
    munmap(memory, Self.byteCountMax)
  }

  /// The file begins with the number of bytes, which are four; the input follows.
  func set(_ input: [UInt8]) {
    let count = min(input.count, Self.byteCountMax - 4)
    memory.storeBytes(of: UInt32(count), as: UInt32.self)
    input.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress else { return }
      (memory + 4).copyMemory(from: source, byteCount: count)
    }
  }
}
