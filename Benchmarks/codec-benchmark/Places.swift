/// Arrays that are written to at many places of a page of memory.
///
/// A store that begins on one page and ends on the next takes some ten nanoseconds more than others, and so does
/// a load of what was just stored there. An array of the put request's size has such stores where a page ends
/// within it: at one place in thirty or so. With a single array, the figure depends on what the program has
/// allocated before, down to the length of the path of the payloads. So a figure is the mean of places that
/// lie one after another over two pages or more, in this program and in that of C++.
enum Places {
  /// How many arrays of so many bytes lie on two pages; a longer one has a page's end within it wherever it is.
  private static func count(of byteCount: Int) -> Int { max(1, 8192 / byteCount) }

  /// Calls `body` once for each place, with an array that lies there and its share of `total` operations.
  ///
  /// - Parameters:
  ///   - byteCount: the size of an array.
  ///   - array: makes one.
  @inline(__always)
  static func share(
    _ total: Int, ofSize byteCount: Int, _ array: (Int) -> [UInt8],
    _ body: (inout [UInt8], Int) throws -> Void
  ) rethrows {
    let count = count(of: byteCount)
    // The next one is made while those before it still exist, so that it lies elsewhere.
    var arrays = (0..<count).map { _ in array(byteCount) }
    for place in 0..<count {
      let share = total * (place + 1) / count - total * place / count
      try body(&arrays[place], share)
    }
  }

  /// An array of so many bytes.
  static func full(_ byteCount: Int) -> [UInt8] { [UInt8](repeating: 0, count: byteCount) }

  /// An array with room for so many bytes.
  static func empty(_ byteCount: Int) -> [UInt8] {
    var array: [UInt8] = []
    array.reserveCapacity(byteCount)
    return array
  }
}
