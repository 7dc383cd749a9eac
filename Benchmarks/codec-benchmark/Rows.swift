import CodecMessages

/// All that is measured.
enum Rows {
  /// - Parameter folder: where the payloads are.
  static func all(_ folder: String) throws -> [Row] {
    let put = try Files.read("\(folder)/put.bin")
    let batch = try Files.read("\(folder)/batch.bin")
    let text = try Files.read("\(folder)/text.bin")
    return try Row.rows(PutRequest.self, payload: "put", variant: "arrays", bytes: put)
      + Row.rows(AppendRequest.self, payload: "batch", variant: "arrays", bytes: batch)
      + Row.rows(Article.self, payload: "text", variant: "arrays", bytes: text)
  }
}
