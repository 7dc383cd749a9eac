import ProgramSupport
import Testing

@Suite struct TextTableTests {
  @Test("columns are as wide as their widest cell, numbers stand right")
  func alignment() {
    var table = TextTable([.init("NODE"), .init("LAG", .right), .init("STATE")])
    table.append(["50053", "7", "alive"])
    table.append(["10.0.0.1:50053", "12345", ""])
    #expect(
      table.text == """
        NODE              LAG  STATE
        50053               7  alive
        10.0.0.1:50053  12345

        """)
  }

  @Test("a cell stays in its line, and a row in its columns")
  func hostileCells() {
    var table = TextTable([.init("A"), .init("B")])
    table.append(["x\ny", "1", "surplus"])
    table.append([])
    #expect(table.text == "A     B\nx\\ny  1\n\n")
  }
}
