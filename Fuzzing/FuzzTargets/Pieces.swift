/// Cuts a stream into pieces whose lengths follow from the stream itself, so that an input alone says
/// how it arrives.
enum Pieces {
  static func of(_ stream: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = stream[...]
    var state: UInt32 = 2_463_534_242
    while !rest.isEmpty {
      for byte in rest.prefix(4) { state = state &* 31 &+ UInt32(byte) }
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      // Mostly a few bytes, now and then many.
      let length = Int(state % 8 == 0 ? state >> 8 % 1024 : state >> 8 % 12) + 1
      pieces.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return pieces
  }
}
