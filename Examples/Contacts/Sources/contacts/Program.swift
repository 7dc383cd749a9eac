import Foundation
import ProtobufCodec
import ProtobufJSON
import WellKnownTypes

struct Program {
  private struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  private static let help = """
    USAGE: contacts add NAME [--email ADDRESS | --phone NUMBER] [--city CITY] [--tag TAG]...
           contacts list          the contacts, one field a line
           contacts export        the book as JSON
           contacts import JSON   takes such JSON and adds its contacts to the book

    The book is the file contacts.bin of the current directory.
    """

  private let arguments: [String]
  private let file = URL(fileURLWithPath: "contacts.bin")

  init(arguments: [String]) {
    self.arguments = arguments
  }

  func run() throws {
    let words = arguments.dropFirst()
    switch arguments.first {
    case "add":
      var book = try load()
      book.contacts.append(try contact(words))
      try save(book)
    case "list":
      for contact in try load().contacts {
        print(contact.debugDescription)
      }
    case "export":
      print(try load().jsonString())
    case "import":
      guard let json = words.first else { throw Mistake(description: "import needs the JSON") }
      var book = try load()
      book.contacts += try Book(json: json).contacts
      try save(book)
    case nil, "--help", "-h":
      print(Self.help)
    case let word?:
      throw Mistake(description: "there is no command '\(word)'; try --help")
    }
  }

  private func load() throws -> Book {
    // Only of a book that is not there yet: one that cannot be read must not be replaced by an empty one.
    guard FileManager.default.fileExists(atPath: file.path) else { return Book() }
    return try Book(decoding: [UInt8](Data(contentsOf: file)))
  }

  private func save(_ book: Book) throws {
    try Data(book.encoded()).write(to: file, options: .atomic)
  }

  private func contact(_ words: ArraySlice<String>) throws -> Contact {
    var words = words
    guard let name = words.popFirst() else { throw Mistake(description: "add needs a name") }
    let now = Date().timeIntervalSince1970
    var contact = Contact(name: name, added: ProtobufTimestamp(seconds: Int64(now)))
    while let flag = words.popFirst() {
      guard let value = words.popFirst() else {
        throw Mistake(description: "\(flag) needs a value")
      }
      switch flag {
      case "--email": contact.preferred = .email(value)
      case "--phone": contact.preferred = .phone(value)
      case "--city": contact.addresses["home", default: Address()].city = value
      case "--tag": contact.tags.append(value)
      default: throw Mistake(description: "there is no flag '\(flag)'; try --help")
      }
    }
    return contact
  }
}
