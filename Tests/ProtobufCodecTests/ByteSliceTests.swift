import ProtobufCodec
import Testing

@Suite("Byte slices")
struct ByteSliceTests {
  private let frame = SlicedFrame(
    body: [1, 2, 3], trailer: [], parts: [[4], [], [5, 6]], blobs: ["a": [7]],
    source: .inlineSource([8, 9]), inner: SlicedFrame(body: [10]))

  /// Where the slice's first byte is.
  private func address(_ slice: ByteSlice) -> UInt? {
    slice.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
  }

  @Test("a slice is a collection of its bytes")
  func collection() {
    let all = ByteSlice([1, 2, 3, 4, 5])
    let middle = all[1..<4]
    #expect(Array(middle) == [2, 3, 4])
    #expect(middle[1...] == [3, 4])
    #expect(middle.count == 3)
    #expect(middle[2] == 4)
    #expect(middle.last == 4)
    #expect(middle.copied() == [2, 3, 4])
    #expect(middle.withContiguousStorageIfAvailable(Array.init) == [2, 3, 4])
    #expect(middle.description == "[2, 3, 4]")
    #expect(all[2..<2].isEmpty)
    #expect(ByteSlice().copied() == [])
    #expect(ByteSlice(copying: "ab".utf8) == [97, 98])
  }

  @Test("slices of different arrays are equal if their bytes are")
  func equality() {
    let left = ByteSlice([0, 1, 2])[1...]
    let right = ByteSlice([1, 2, 3])[..<2]
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(left != right[1...])
    #expect(ByteSlice() == ByteSlice([1])[1...])
    #expect(Set([left, right, [], ByteSlice()]).count == 2)
  }

  @Test("slices go into messages and come out of them wherever bytes can be")
  func roundTrip() throws {
    let bytes = frame.encoded()
    #expect(try SlicedFrame(decoding: bytes) == frame)
    #expect(try SlicedFrame(decoding: bytes.span.bytes) == frame)
    #expect(try SlicedFrame(decoding: bytes).encodedSize == bytes.count)
  }

  @Test("a message that is decoded from an array shares it")
  func sharing() throws {
    let bytes = frame.encoded()
    let message = try SlicedFrame(decoding: bytes)
    let range = bytes.withUnsafeBytes { memory in
      let start = UInt(bitPattern: memory.baseAddress)
      return start..<start + UInt(memory.count)
    }
    for slice in [message.body, message.parts[2], message.inner?.body, message.blobs["a"]] {
      #expect(range.contains(try #require(slice.flatMap(address))))
    }
  }

  @Test("a message that is decoded from other memory has one copy of it")
  func copying() throws {
    var bytes = frame.encoded()
    let message = try SlicedFrame(decoding: bytes.span.bytes)
    for index in bytes.indices { bytes[index] = 0xFF }
    #expect(message == frame)
    let first = try #require(address(message.body))
    let second = try #require(address(message.parts[2]))
    #expect(second > first && second < first + UInt(bytes.count))
  }

  @Test("a merged message keeps the slices of what it was read from before")
  func merging() throws {
    var message = try SlicedFrame(decoding: SlicedFrame(body: [1], parts: [[2]]).encoded())
    try message.merge(decoding: SlicedFrame(trailer: [3], parts: [[4]]).encoded())
    #expect(message == SlicedFrame(body: [1], trailer: [3], parts: [[2], [4]]))
  }

  @Test("a message within a slice shares the array of the slice")
  func nesting() throws {
    let inner = SlicedFrame(body: [1, 2, 3])
    let outer = try SlicedFrame(decoding: SlicedFrame(body: ByteSlice(inner.encoded())).encoded())
    let message = try SlicedFrame(decoding: outer.body)
    #expect(message == inner)
    #expect(address(message.body) == address(outer.body).map { $0 + 2 })
    #expect(try SlicedFrame(decoding: ByteSlice()) == SlicedFrame())
    let error = try #require(throws: DecodingError.self) {
      try SlicedFrame(decoding: ByteSlice([0, 0x0A, 0x02, 1])[1...])
    }
    #expect(error.byteOffset == 2)
  }
}
