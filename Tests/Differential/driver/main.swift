// The Swift side of `Scripts/differential.sh`: answers the requests of differential.py until it closes
// the pipe. The package also holds the generated code of the random schemas.

let pipe = Pipe()
var driver = Driver(types: messageTypes)
while let request = pipe.read() {
  guard pipe.write(driver.answer(to: request)) else { break }
}
