select platform.attach_leaf('${county}', '${township}', 'note');
