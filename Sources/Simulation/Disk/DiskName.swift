/// A name on a disk and the file that it stands for.
struct DiskName {
  let path: String
  /// The part of the path before the last slash, found once, because it is compared often.
  let directory: String
  /// What the name says of the file in a node's data directory.
  let kind: ImageFile
  private(set) var file: FileImage

  init(path: String, file: FileImage) {
    self.path = path
    self.file = file
    kind = ImageFile(path: path)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    directory = String(path[..<slash])
  }

  /// The same name of another file.
  func naming(_ file: FileImage) -> DiskName {
    var copy = self
    copy.file = file
    return copy
  }
}
