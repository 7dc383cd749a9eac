import CodecMessages
import ProtobufCodec
import SlicedCodecMessages

/// All that is measured.
enum Rows {
  /// - Parameter folder: where the payloads are.
  static func all(_ folder: String) throws -> [Row] {
    let put = try Files.read("\(folder)/put.bin")
    let batch = try Files.read("\(folder)/batch.bin")
    let text = try Files.read("\(folder)/text.bin")
    return try rows(CodecMessages.PutRequest.self, "put", "arrays", put)
      + rows(CodecMessages.AppendRequest.self, "batch", "arrays", batch)
      + rows(CodecMessages.Article.self, "text", "arrays", text)
      + rows(SlicedCodecMessages.PutRequest.self, "put", "slices", put)
      + rows(SlicedCodecMessages.AppendRequest.self, "batch", "slices", batch)
      + rows(SlicedCodecMessages.Article.self, "text", "slices", text)
  }

  private static func rows<Value: Message>(
    _ type: Value.Type, _ payload: String, _ variant: String, _ bytes: [UInt8]
  ) throws -> [Row] {
    try Row.rows(type, payload: payload, variant: variant, bytes: bytes)
      + Row.jsonRows(type, payload: payload, variant: variant, bytes: bytes)
  }
}
