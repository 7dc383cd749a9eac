// Appending to an array, which has no API to write from its end to its beginning: the writer gets the
// memory that the array has to spare, and what it leaves at the end of that is moved down to where the
// array ends. That is one look at the array and one walk, nothing is allocated, and nothing is filled
// with zeros.
//
// The unsafe parts are the pointers to memory that is not yet initialised. They live within the closure
// that the array calls, the writer keeps to them, and as many bytes count as initialised as were moved.

/// Appends what `walk` writes to `buffer` if it has room for it, and returns 0. If not, nothing is
/// appended, and what is returned is for `appendGrowing`.
@inline(__always)
func append(
  to buffer: inout [UInt8], _ options: EncodingOptions, _ walk: (inout MessageWriter) -> Void
) -> Int {
  let spare = buffer.capacity &- buffer.count
  guard spare >= spareByteCountMin else { return unknownByteCount }
  return appendInPlace(min(spare, movedByteCountMax), to: &buffer, options, walk)
}

private let unknownByteCount = -1

/// With less to spare, a walk would most likely be in vain.
private let spareByteCountMin = 64

/// Messages up to so many bytes are written once, and moved to where they belong. Longer ones are
/// written where they belong after a first walk that counts from there on: moving them would take
/// longer than the walk.
private let movedByteCountMax = 1 << 16

/// Writes to the end of the buffer's next `byteCount` bytes and moves that to the buffer's end; returns
/// the size of what `walk` writes if that is more, else 0.
@inline(__always)
private func appendInPlace(
  _ byteCount: Int, to buffer: inout [UInt8], _ options: EncodingOptions,
  _ walk: (inout MessageWriter) -> Void
) -> Int {
  var lacking = 0
  buffer.append(addingCapacity: byteCount) { output in
    output.withUnsafeMutableBufferPointer { memory, initializedCount in
      let memory = UnsafeMutableRawPointer(memory.baseAddress.unsafelyUnwrapped)
      var writer = MessageWriter(memory, byteCount, options)
      walk(&writer)
      let room = writer.room
      let count = byteCount &- room
      guard room >= 0 else {
        lacking = count
        return
      }
      moveDown(count, to: memory, by: room)
      initializedCount = count
    }
  }
  return lacking
}

/// Moves `count` bytes to `place`, which lies `distance` before them. What overlaps is read before it is
/// written over.
@inline(__always)
private func moveDown(_ count: Int, to place: UnsafeMutableRawPointer, by distance: Int) {
  let source = UnsafeRawPointer(place + distance)
  let last = count &- MemoryLayout<Block>.size
  // Two blocks, which may overlap, are all of most messages.
  guard 0...MemoryLayout<Block>.size ~= last else {
    return moveParts(count, to: place, from: source)
  }
  let (low, high) = (
    source.loadUnaligned(as: Block.self),
    source.loadUnaligned(fromByteOffset: last, as: Block.self)
  )
  place.storeBytes(of: low, as: Block.self)
  place.storeBytes(of: high, toByteOffset: last, as: Block.self)
}

/// The same for any number of bytes, in parts. Of more than a page's half the system's own function moves one
/// byte after another on some processors where the two places overlap; of less it moves as much at a time as
/// the processor's widest registers hold.
@inline(never)
private func moveParts(
  _ count: Int, to place: UnsafeMutableRawPointer, from source: UnsafeRawPointer
) {
  var offset = 0
  while offset < count {
    let byteCount = min(count &- offset, 1024)
    (place + offset).copyMemory(from: source + offset, byteCount: byteCount)
    offset &+= byteCount
  }
}

private typealias Block = SIMD64<UInt8>

/// Appends where the room does not suffice, or hardly can.
///
/// - Parameter lacking: what `append` has returned.
func appendGrowing(
  _ lacking: Int, to buffer: inout [UInt8], _ options: EncodingOptions,
  _ walk: (inout MessageWriter) -> Void
) {
  var byteCount = lacking
  if byteCount == unknownByteCount {
    byteCount = appendCopied(to: &buffer, options, walk)
    guard byteCount > 0 else { return }
  }
  appendFilled(byteCount, to: &buffer, options, walk)
}

/// Appends what `walk` writes, whose size is known.
@inline(__always)
func appendFilled(
  _ byteCount: Int, to buffer: inout [UInt8], _ options: EncodingOptions,
  _ walk: (inout MessageWriter) -> Void
) {
  buffer.append(addingCapacity: byteCount) { output in
    output.withUnsafeMutableBufferPointer { memory, initializedCount in
      let memory = UnsafeMutableRawBufferPointer(memory)
      fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<byteCount]), options, walk)
      initializedCount = byteCount
    }
  }
}

/// Writes to the stack and copies from there; returns the size of what `walk` writes if that is too
/// much for it, else 0.
@inline(__always)
private func appendCopied(
  to buffer: inout [UInt8], _ options: EncodingOptions, _ walk: (inout MessageWriter) -> Void
) -> Int {
  withScratch { scratch in
    var writer = MessageWriter(scratch, options)
    walk(&writer)
    let byteCount = scratch.count &- writer.room
    guard writer.room >= 0 else { return byteCount }
    buffer.append(addingCapacity: byteCount) { output in
      output.withUnsafeMutableBufferPointer { memory, initializedCount in
        let bytes = UnsafeRawBufferPointer(start: writer.start + writer.room, count: byteCount)
        UnsafeMutableRawBufferPointer(memory).copyMemory(from: bytes)
        initializedCount = byteCount
      }
    }
    return 0
  }
}
