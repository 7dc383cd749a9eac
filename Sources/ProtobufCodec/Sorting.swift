/// The elements in order; equal ones stay in the order in which they are.
///
/// The standard library's sort is compiled anew for each type of elements and takes 5 KB of code each time;
/// this one, which merges runs of double length, is shared.
@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
func sorted<Element>(
  _ elements: [Element], by precedes: (Element, Element) -> Bool
) -> [Element] {
  var source = elements
  var width = 1
  while width < source.count {
    var merged: [Element] = []
    merged.reserveCapacity(source.count)
    var start = 0
    while start < source.count {
      let middle = min(start + width, source.count)
      let end = min(middle + width, source.count)
      var (left, right) = (start, middle)
      while left < middle || right < end {
        if left == middle || right < end && precedes(source[right], source[left]) {
          merged.append(source[right])
          right += 1
        } else {
          merged.append(source[left])
          left += 1
        }
      }
      start = end
    }
    source = merged
    width *= 2
  }
  return source
}
