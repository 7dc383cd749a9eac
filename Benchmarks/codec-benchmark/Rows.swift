import CodecMessages
import SlicedCodecMessages

/// All that is measured.
enum Rows {
  /// - Parameter folder: where the payloads are.
  static func all(_ folder: String) throws -> [Row] {
    let put = try Files.read("\(folder)/put.bin")
    let batch = try Files.read("\(folder)/batch.bin")
    let text = try Files.read("\(folder)/text.bin")
    return try Row.rows(
      CodecMessages.PutRequest.self, payload: "put", variant: "arrays", bytes: put)
      + Row.rows(
        CodecMessages.AppendRequest.self, payload: "batch", variant: "arrays", bytes: batch)
      + Row.rows(CodecMessages.Article.self, payload: "text", variant: "arrays", bytes: text)
      + Row.rows(
        SlicedCodecMessages.PutRequest.self, payload: "put", variant: "slices", bytes: put)
      + Row.rows(
        SlicedCodecMessages.AppendRequest.self, payload: "batch", variant: "slices", bytes: batch)
      + Row.rows(
        SlicedCodecMessages.Article.self, payload: "text", variant: "slices", bytes: text)
  }
}
