extension Texts {
  /// The client's menu: the box of 35 dashes with the two main choices, and the others under it.
  package var menu: String {
    let dashes = String(repeating: "-", count: 35)
    let box = [dashes, boxed("1: \(writeOperation)"), boxed("2: \(readOperation)"), dashes]
    let others = [
      "3: \(choose("Delete a key", "Borrar una clave"))",
      "4: \(choose("List keys by prefix", "Listar claves por prefijo"))",
      "5: \(choose("Cluster status", "Estado del clúster"))",
      "6: \(choose("Quit", "Salir"))",
    ]
    return (box + others.map { "  " + $0 }).joined(separator: "\n") + "\n"
  }

  private var writeOperation: String { choose("Write operation", "Operación de escritura") }
  private var readOperation: String { choose("Read operation", "Operación de lectura") }

  private func boxed(_ text: String) -> String {
    "| " + text + String(repeating: " ", count: max(0, 32 - text.count)) + "|"
  }

  package var askChoice: String { choose("Choice: ", "Opción: ") }
  package var askKey: String { choose("Key: ", "Clave: ") }
  package var askValue: String { choose("Value: ", "Valor: ") }
  package var askPrefix: String {
    choose("Prefix (empty for all keys): ", "Prefijo (vacío para todas las claves): ")
  }

  package func unknownChoice(_ answer: String) -> String {
    choose(
      "\(quoted(answer)) is not on the menu; choose a number from 1 to 6",
      "\(quoted(answer)) no está en el menú; elija un número del 1 al 6")
  }

  package var farewell: String { choose("Good-bye.", "Hasta luego.") }
}
