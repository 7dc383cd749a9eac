import TestSupport
import Testing

@testable import KeyValueStore

@Suite("SortedKeys")
struct SortedKeysTests {
  /// Keys with much and little in common, of all lengths around eight bytes.
  private func randomKey(_ random: inout SeededRandom) -> [UInt8] {
    let shared = [UInt8](repeating: 7, count: [0, 3, 8, 19].randomElement(using: &random) ?? 0)
    return shared
      + (0..<Int.random(in: 0...11, using: &random)).map { _ in
        [0, 7, 255].randomElement(using: &random) ?? 0
      }
  }

  @Test("a search finds what a search without heads finds", arguments: Seeds.all)
  func model(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
      var keys = SortedKeys<[UInt8]>([])
      var model: [[UInt8]] = []
      for step in 0..<200 {
        let key = randomKey(&random)
        let index = model.firstIndex { !$0.lexicographicallyPrecedes(key) } ?? model.count
        let isFound = index < model.count && model[index] == key
        let found = keys.position(of: key)
        if found != (index, isFound) {
          Issue.record("\(key) was found at \(found), not at \(index), in \(model)")
        }
        if isFound {
          keys.remove(at: index)
          model.remove(at: index)
        } else {
          keys.insert(key, at: index)
          model.insert(key, at: index)
        }
        if step % 50 == 49 {
          let upper = keys.cut(from: keys.count / 2, capacity: 65)
          #expect(upper.elements.allSatisfy { upper.position(of: $0).isFound })
          keys.append(upper.elements)
        }
      }
      #expect(keys.elements == model)
    }
  }

  @Test("keys that began alike can all be removed, and others can follow")
  func emptied() {
    var keys = SortedKeys([Array("user/1".utf8), Array("user/2".utf8)])
    keys.remove(at: 1)
    keys.remove(at: 0)
    for key in [Array("user/1".utf8), [], [255]] {
      #expect(keys.position(of: key) == (0, false))
    }
    keys.insert([255], at: 0)
    #expect(keys.position(of: [255]) == (0, true))
    #expect(keys.position(of: Array("user/1".utf8)) == (0, false))
  }

  @Test("the lesser of two keys never has the greater head", arguments: Seeds.all)
  func heads(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<5_000 {
      let (left, right) = (randomKey(&random), randomKey(&random))
      for count in 0...left.sharedCount(with: right, limit: .max) {
        let (leftHead, rightHead) = (left.head(after: count), right.head(after: count))
        if leftHead != rightHead, (leftHead < rightHead) != ([UInt8].compare(left, right) < 0) {
          Issue.record("\(left) and \(right) after \(count) bytes")
        }
      }
    }
  }

  @Test("what two keys share is counted up to a limit")
  func sharedCount() {
    let key = Array("0123456789abcdefgh".utf8)
    for length in 0...18 {
      #expect(key.sharedCount(with: Array(key.prefix(length)), limit: .max) == length)
      #expect(key.sharedCount(with: Array(key.prefix(length)) + [0], limit: .max) == length)
      #expect(key.sharedCount(with: key, limit: length) == length)
    }
  }
}
