/// The names and indices that lead to a place in a JSON text: found after an error, so that reading
/// need not keep them.
///
/// The text before the place is JSON, or nearly so: what is not is taken as it comes.
struct JSONPath: CustomStringConvertible {
  private enum Step {
    case member(name: String)
    case element(Int)
  }

  private static let nameByteCountMax = 100

  private var steps: [Step] = []

  init(to byteOffset: Int, in text: UnsafeRawBufferPointer) {
    var position = 0
    // Whether the string that ended last was followed by a colon.
    var lastString = 0..<0
    while position < min(byteOffset, text.count) {
      switch text[position] {
      case UInt8(ascii: "{"): steps.append(.member(name: ""))
      case UInt8(ascii: "["): steps.append(.element(0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
      case UInt8(ascii: ","):
        switch steps.popLast() {
        case .element(let index): steps.append(.element(index + 1))
        case .member: steps.append(.member(name: ""))
        case nil: break
        }
      case UInt8(ascii: ":"):
        if case .member = steps.popLast() {
          let name = text[lastString].prefix(Self.nameByteCountMax)
          steps.append(.member(name: String(decoding: name, as: UTF8.self)))
        }
      case UInt8(ascii: "\""):
        let start = position + 1
        position = start
        while position < byteOffset, text[position] != UInt8(ascii: "\"") {
          position += text[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        lastString = start..<max(start, min(position, text.count))
      default: break
      }
      position += 1
    }
  }

  var description: String {
    var path = ""
    for step in steps {
      switch step {
      case .element(let index): path += "[\(index)]"
      case .member(""): break
      case .member(let name) where name.contains { !$0.isLetter && !$0.isNumber && $0 != "_" }:
        path += "[\"\(name)\"]"
      case .member(let name): path += path.isEmpty ? name : ".\(name)"
      }
    }
    return path
  }
}
