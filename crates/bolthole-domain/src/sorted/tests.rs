use std::collections::{BTreeMap, BTreeSet};

use super::{SortedMap, SortedSet};

/// Numbers that jump about and come again, the same every time.
fn jumping() -> impl Iterator<Item = u32> {
    (0..400_u32).map(|nth| nth.wrapping_mul(2_654_435_761) >> 25)
}

#[test]
fn a_map_does_what_the_tree_does() {
    let (mut ours, mut tree) = (SortedMap::new(), BTreeMap::new());
    for (nth, key) in jumping().enumerate() {
        if nth % 3 == 2 {
            assert_eq!(ours.remove(&key), tree.remove(&key));
        } else {
            assert_eq!(ours.insert(key, nth), tree.insert(key, nth));
        }
        *ours.get_or_default(key / 2) += 1;
        *tree.entry(key / 2).or_default() += 1;
        assert_eq!(ours.get(&key), tree.get(&key));
        assert!(ours.iter().eq(&tree));
    }
    assert!(ours.len() > 20, "a map that stays small shows nothing");
    assert!(ours.values().eq(tree.values()) && ours.keys().eq(tree.keys()));
    assert_eq!(format!("{ours:?}"), format!("{tree:?}"));
}

#[test]
fn a_set_does_what_the_tree_does() {
    let (mut ours, mut tree) = (SortedSet::new(), BTreeSet::new());
    for (nth, thing) in jumping().enumerate() {
        if nth % 3 == 2 {
            assert_eq!(ours.remove(&thing), tree.remove(&thing));
        } else {
            assert_eq!(ours.insert(thing), tree.insert(thing));
        }
        assert!(ours.iter().eq(&tree));
    }
    assert!(ours.len() > 20, "a set that stays small shows nothing");
    assert_eq!((ours.first(), ours.last()), (tree.first(), tree.last()));
    assert_eq!(format!("{ours:?}"), format!("{tree:?}"));
}

#[test]
fn what_is_there_keeps_its_value_and_what_is_not_begins() {
    let mut map = SortedMap::from([("Nori", 2), ("Ellie", 1)]);
    assert_eq!(*map.get_or_insert("Nori", 7), 2);
    assert_eq!(*map.get_or_insert("Tibby", 7), 7);
    assert!(map.keys().eq(&["Ellie", "Nori", "Tibby"]));
    assert_eq!(map["Ellie"], 1);
}

#[test]
fn one_set_has_all_of_another_or_nothing_of_it() {
    let all = SortedSet::from([3, 1, 2]);
    assert!(all.is_superset(&SortedSet::from([1, 3])) && !all.is_superset(&SortedSet::from([1, 4])));
    assert!(all.is_disjoint(&SortedSet::from([4])) && !all.is_disjoint(&SortedSet::from([4, 2])));
}

#[test]
fn a_map_is_the_json_that_the_tree_is() {
    for text in ["{}", r#"{"tibby":"yes","ellie":"","nori":"no","ellie":"now"}"#] {
        let ours: SortedMap<String, String> = serde_json::from_str(text).unwrap();
        let tree: BTreeMap<String, String> = serde_json::from_str(text).unwrap();
        assert_eq!(
            serde_json::to_string(&ours).unwrap(),
            serde_json::to_string(&tree).unwrap()
        );
    }
    assert!(serde_json::from_str::<SortedMap<String, String>>("[]").is_err());
}
