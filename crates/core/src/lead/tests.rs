use super::*;

#[test]
fn names_read_back() {
    for scope in OptOutScope::every() {
        assert_eq!(OptOutScope::from_name(scope.name()), Some(scope));
    }
    for source in OptOutSource::ALL {
        assert_eq!(OptOutSource::from_name(source.name()), Some(source));
    }
    for origin in [NameOrigin::Person, NameOrigin::Provider] {
        assert_eq!(NameOrigin::from_name(origin.name()), Some(origin));
    }
}

/// Databases hold such bits: which one means what does not change.
#[test]
fn the_bits_stay_as_they_are() {
    let bits = OptOutScope::every().map(|scope| OptOuts::NONE.with(scope).bits());
    assert_eq!(bits.collect::<Vec<_>>(), [128, 1, 2, 4, 8, 16, 32]);
    assert_eq!(
        OptOutScope::every().map(OptOutScope::name).last(),
        Some("other")
    );
}

/// Semantics, *The guard*: "all" forbids every method and is not the same as opting out of each.
#[test]
fn all_is_a_scope_of_its_own() {
    let all = OptOuts::NONE.with(OptOutScope::All);
    for method in Method::ALL {
        let only = OptOuts::NONE.with(OptOutScope::Method(method));
        assert!(all.forbids(method) && !all.has(OptOutScope::Method(method)));
        assert!(only.forbids(method) && !only.has(OptOutScope::All));
        assert_eq!(all.union(only).without(OptOutScope::All), only);
        assert_eq!(
            only.scopes().collect::<Vec<_>>(),
            [OptOutScope::Method(method)]
        );
    }
    assert_eq!(all.without(OptOutScope::All), OptOuts::NONE);
    assert_eq!(OptOuts::from_bits(all.bits()), all);
}
