import FuzzTargets
import Glibc

/// A run of LLVM's libFuzzer, which makes inputs that reach code that none has reached before.
///
/// Its driver is there only in a build with it (`Scripts/fuzz.sh --guided`); the program looks for it
/// by name, so that every other build does without.
enum GuidedRun {
  private typealias Examine = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  private typealias Driver =
    @convention(c) (
      UnsafeMutablePointer<CInt>,
      UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
      Examine
    ) -> CInt

  /// The driver passes nothing on to the function that it calls.
  nonisolated(unsafe) private static var reader: FuzzReader?

  static func run(_ reader: FuzzReader, flags: [String]) throws {
    guard let symbol = dlsym(nil, "LLVMFuzzerRunDriver") else {
      throw Mistake("this program was built without libFuzzer; use Scripts/fuzz.sh --guided")
    }
    self.reader = reader
    let driver = unsafeBitCast(symbol, to: Driver.self)
    var words: [UnsafeMutablePointer<CChar>?] = (["fuzz"] + flags).map { strdup($0) } + [nil]
    var count = CInt(words.count - 1)
    let status = words.withUnsafeMutableBufferPointer { words in
      guard var first = words.baseAddress else { return CInt(1) }
      return driver(&count, &first) { bytes, count in
        let input = Array(UnsafeBufferPointer(start: bytes, count: count))
        do {
          _ = try GuidedRun.reader?.examine(input)
        } catch {
          // Noticed by the driver, which keeps the input.
          preconditionFailure("\(error)")
        }
        return 0
      }
    }
    guard status == 0 else { throw Mistake("libFuzzer ended with status \(status)") }
  }
}
